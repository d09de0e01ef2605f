/** Every text of the interface, in the language of the interface: `m.skip_to_content()`. */
export * as m from '#app/i18n/compiled/messages.js'
