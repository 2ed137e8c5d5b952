const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the person a workbook as a download. */
export function saveAs(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: workbookType }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
