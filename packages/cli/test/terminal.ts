/** A terminal that keeps what is drawn on it. */
import { Writable } from 'node:stream';

export interface Terminal {
  readonly stream: NodeJS.WriteStream;
  drawn(): string;
}

/** Makes a terminal of 80 columns. */
export function terminal(): Terminal {
  let drawn = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      drawn += String(chunk);
      done();
    },
  });
  return {
    stream: Object.assign(stream, { isTTY: true, columns: 80, rows: 24 }) as unknown as NodeJS.WriteStream,
    drawn: () => drawn,
  };
}
