/** The parser of mammoth, which has no types of its own for its events, and whose package types would bring a browser's. */
declare module '@xmldom/xmldom/lib/index.js' {
  export interface SaxAttributes {
    readonly length: number;
    getQName(index: number): string;
    getURI(index: number): string | undefined;
    getLocalName(index: number): string;
    getValue(index: number): string;
  }

  export interface SaxBuilder {
    readonly doc?: undefined;
    startDocument(): void;
    endDocument(): void;
    startElement(uri: string | undefined, localName: string, qName: string, attributes: SaxAttributes): void;
    endElement(): void;
    startPrefixMapping(): void;
    endPrefixMapping(): void;
    characters(source: string, start: number, length: number): void;
    startCDATA(): void;
    endCDATA(): void;
    comment(): void;
    processingInstruction(): void;
    startDTD(): void;
    endDTD(): void;
  }

  export class DOMParser {
    constructor(options: { domBuilder: SaxBuilder; errorHandler: (level: string, message: string) => void });
    parseFromString(source: string, mimeType: string): unknown;
  }
}
