/**
 * Opens the browser's tables of languages in a thread of its own, and ends. V8 looks through all languages it knows when
 * the first format is made, once for all threads of a process: a slow phone would be busy with that for 30 to 70 ms when the
 * page is being taken over (docs/decisions/0031).
 */
new Intl.DateTimeFormat('en').format()
new Intl.NumberFormat('en').format(0)
new Intl.PluralRules('en').select(0)
close()
