/** Whether there is somebody to ask. */
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** @returns whether the server has stopped or did not start; one that is starting answers in a moment. */
export function isDown({ state }: BaseLanguageClient): boolean {
  return state === State.Stopped || state === State.StartFailed;
}
