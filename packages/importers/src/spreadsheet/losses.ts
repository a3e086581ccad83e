/** What of a workbook could not be carried over, in both languages. */
import type { Loss } from '../document/losses.ts';

/** Where in a workbook; `row` and `column` count from 1. */
export interface SheetPlace {
  readonly number: number;
  readonly name: string;
  readonly row?: number;
  readonly column?: number;
}

export function sheetOrigin({ number, name, row, column }: SheetPlace): NonNullable<Loss['origin']> {
  return { kind: 'table', table: number, sheet: name, ...(row && { row }), ...(column && { column }) };
}

export function sheetsLeftOut(all: number, read: number): Loss {
  return {
    message: {
      'zh-CN': `工作簿有${all}张工作表，只读取了前${read}张`,
      en: `The workbook has ${all} sheets; only the first ${read} were read`,
    },
  };
}

export function hiddenSheet(place: SheetPlace): Loss {
  return {
    message: {
      'zh-CN': `工作表“${place.name}”是隐藏的，其中的内容没有读取`,
      en: `Sheet “${place.name}” is hidden: its content was not read`,
    },
    origin: sheetOrigin(place),
  };
}

export function unreadableSheet(place: SheetPlace): Loss {
  return {
    message: {
      'zh-CN': `工作表“${place.name}”已损坏，没有读取`,
      en: `Sheet “${place.name}” is damaged and was not read`,
    },
    origin: sheetOrigin(place),
  };
}

export function hiddenCells(place: SheetPlace, count: number): Loss {
  return {
    message: {
      'zh-CN': `工作表“${place.name}”的隐藏行、列中有${count}个单元格填有内容，没有读取`,
      en: `Hidden rows and columns of sheet “${place.name}” hold ${count} filled ${count === 1 ? 'cell' : 'cells'} that ${count === 1 ? 'was' : 'were'} not read`,
    },
    origin: sheetOrigin(place),
  };
}

export function tooManyRows(place: SheetPlace, most: number): Loss {
  return {
    message: {
      'zh-CN': `工作表“${place.name}”只读取了前${most}行`,
      en: `Only the first ${most} rows of sheet “${place.name}” were read`,
    },
    origin: sheetOrigin(place),
  };
}

export function tooManyColumns(place: SheetPlace, most: number): Loss {
  return {
    message: {
      'zh-CN': `工作表“${place.name}”只读取了前${most}列`,
      en: `Only the first ${most} columns of sheet “${place.name}” were read`,
    },
    origin: sheetOrigin(place),
  };
}

export function formulaWithoutValue(place: SheetPlace): Loss {
  return {
    message: {
      'zh-CN': '单元格是公式而没有保存计算结果，按空白读取；请用Excel或WPS打开并保存后再导入',
      en: 'The cell is a formula without a saved result and is read as blank; open and save the workbook in Excel or WPS first',
    },
    origin: sheetOrigin(place),
  };
}

export function moreFormulasWithoutValue(place: SheetPlace, count: number): Loss {
  return {
    message: {
      'zh-CN': `工作表“${place.name}”另有${count}个公式没有保存计算结果，按空白读取`,
      en: `${count} more formulas of sheet “${place.name}” have no saved result and are read as blank`,
    },
    origin: sheetOrigin(place),
  };
}

export function pictures(count: number): Loss {
  return {
    message: {
      'zh-CN': `工作簿中有${count}张图片，其中的文字没有读取`,
      en: `The workbook holds ${count} ${count === 1 ? 'picture' : 'pictures'} whose text was not read`,
    },
  };
}

export function propertyNotRead(label: string, value: string, place: SheetPlace): Loss {
  return {
    message: {
      'zh-CN': `基本信息“${label}”的内容“${value.slice(0, 30)}”无法识别，没有读取`,
      en: `“${label}” in the basic information is “${value.slice(0, 30)}”, which was not understood`,
    },
    origin: sheetOrigin(place),
  };
}
