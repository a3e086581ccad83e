/** Every word that the preview's page shows and that is not the report's or the server's, in the language of the editor. */
import { l10n } from 'vscode';

export interface PreviewStrings {
  readonly findings: string;
  readonly noFindings: string;
  readonly errors: string;
  readonly warnings: string;
  readonly infos: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly remedy: string;
  readonly explain: string;
  readonly problem: string;
  readonly loading: string;
  readonly unreadable: string;
  readonly missing: string;
  readonly untitled: string;
  readonly editing: string;
  readonly edited: string;
  readonly refused: string;
  readonly hint: string;
}

/** `{0}` in a text stands for a number or a word that the page fills in. */
export function previewStrings(): PreviewStrings {
  return {
    findings: l10n.t('Findings'),
    noFindings: l10n.t('No findings'),
    errors: l10n.t('Errors: {0}', '{0}'),
    warnings: l10n.t('Warnings: {0}', '{0}'),
    infos: l10n.t('Notes: {0}', '{0}'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    info: l10n.t('Note'),
    remedy: l10n.t('What to do: {0}', '{0}'),
    explain: l10n.t('About this rule'),
    problem: l10n.t('The report cannot be shown'),
    loading: l10n.t('Reading the report…'),
    unreadable: l10n.t('What stands here could not be read: {0}', '{0}'),
    missing: l10n.t('Missing in the report'),
    untitled: l10n.t('(no title)'),
    editing: l10n.t('Enter keeps the change, Esc drops it, Tab goes on to the next cell'),
    edited: l10n.t('Changed'),
    refused: l10n.t('Not changed: {0}', '{0}'),
    hint: l10n.t('Click to find a place in the JSON; double-click a figure to change it'),
  };
}
