/** The browser that `npm run test:browser` found or installed. */
export const CHROMIUM = process.env.DISCLOSURE_LINT_CHROMIUM ?? missing();

function missing(): never {
  throw new Error('no browser: these tests are run by `npm run test:browser`');
}
