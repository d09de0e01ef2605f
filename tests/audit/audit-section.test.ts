import { expect, test } from 'vitest'
import { auditSection, type AuditedState } from './audit-section.ts'
import type { Engine } from './engines/engine.ts'

const engine: Engine = { name: 'axe-core', version: '4', standard: 'WCAG', inspect: async () => [] }
const exception = { engine: 'axe-core', rule: 'region', element: /div/u, reason: 'It is one.' }

function section(findings: AuditedState['findings']): string {
  const audited = [{ name: 'front page', views: 12, findings }]
  return auditSection({ audited, engines: [engine], exceptions: [exception], chromium: '1' })
}

test('what was found stands in the table, and in words with the view that has it', () => {
  const view = '320 px, ko, dark'
  const text = section([{ engine: 'axe-core', rule: 'list', message: 'No list', element: '<ul>', view }])
  expect(text).toMatch(/\| front page +\| +12 \| +1 \|/u)
  expect(text).toContain('- front page, 320 px, ko, dark: axe-core list: No list')
  expect(text).not.toContain('None of them finds anything')
})

test('where nothing was found that is said, and what is not counted with its reason', () => {
  const text = section([])
  expect(text).toContain('1 states, 12 views')
  expect(text).toContain('None of them finds anything.')
  expect(text).toContain('- axe-core, `region`: It is one.')
})
