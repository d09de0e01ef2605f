import { writeLanguages } from './languages.ts'

writeLanguages()
