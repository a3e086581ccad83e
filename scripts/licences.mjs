/** The licences of what a bundle holds of others: most ask that their text goes wherever the code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The file that goes beside a bundle. */
export const LICENCES = 'THIRD-PARTY-LICENSES.txt';

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
/** A module made by bundling says of each piece where it is from. */
const PIECE = /^\/\/ (node_modules\/.*)$/gm;
/** The words with which the text of the MIT licence begins, below whose work it is. */
const PERMISSION = 'Permission is hereby granted';

/**
 * @param metafiles esbuild's accounts of the bundles.
 * @returns the text to put beside them, the same for the same bundles.
 */
export function bundledLicences(metafiles) {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
  return licencesOf(inputs.flatMap((path) => (/[\\/]?generated[\\/]/.test(path) ? [path, ...piecesOf(path)] : path)));
}

/**
 * @param modules Paths of generated modules, from the root of the repository.
 * @returns the text to put beside them.
 */
export function generatedLicences(modules) {
  return licencesOf(modules.flatMap(piecesOf));
}

function piecesOf(path) {
  return [...readFileSync(join(root, path), 'utf8').matchAll(PIECE)].map(([, piece]) => piece);
}

function licencesOf(paths) {
  const folders = new Set(paths.flatMap((path) => PACKAGE.exec(path.replaceAll('\\', '/')) ?? []));
  const texts = [...folders].map((folder) => licenceOf(join(root, folder)));
  return `${texts.sort((a, b) => (a < b ? -1 : 1)).join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const text = texts.length > 0 ? texts.join('\n') : licenceInReadme(folder, license);
  if (!license || !text) throw new Error(`${name}@${version} has no licence that could go with its code`);
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** Some packages say at the end of the page that describes them whose they are, and give of the licence no more than its name. */
function licenceInReadme(folder, license) {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  const said = readme && /^#+\s*licen[cs]e\b.*$([\s\S]*)/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[1];
  if (!said || said.includes(PERMISSION)) return said;
  if (license !== 'MIT') return undefined;
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8');
  return `${said.trim()}\n\n${ours.slice(ours.indexOf(PERMISSION))}`;
}
