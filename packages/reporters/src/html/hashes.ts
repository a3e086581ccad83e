/**
 * What the file allows to run and to style it: its own script and style, by their hashes, and nothing else. A browser takes
 * neither when they differ; `html.test.ts` tells the right ones after a change.
 */
export const SCRIPT_HASH = 'sha256-26/yqkUM5uWnp8iEWfWGUrfwjANdJq70L2NaWadHem0=';
export const STYLE_HASH = 'sha256-lPhYxnp1Y4ioL27eBnWjTwrNHK8Lpq3VwvP8fGmmHE8=';
