import { knows, t } from '../../messages/speech.svelte.ts'

/** What a change did, in words: `claims.mark` → 'mark a claim'. A command of a newer program is 'a change'. */
export function commandName(command: string): string {
  const key = `app.command.${command}`
  return knows(key) ? t(key) : t('app.command.other')
}
