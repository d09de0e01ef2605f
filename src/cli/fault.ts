/** A fault that ends a command with exit code 2. Its message is one sentence for the person who ran it. */
export class Fault extends Error {
  override readonly name = 'Fault'
}
