// What runs in a thread of the command line: the same program, told that it is one.
globalThis[Symbol.for('disclosure-lint.thread')] = true;
require('./disclosure-lint.js');
