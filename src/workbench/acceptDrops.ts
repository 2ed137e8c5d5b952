/** Takes files that are dropped anywhere on the page, the pane's frame included. */
export function acceptDrops(open: (file: File | undefined) => void): void {
  const mark = (isOver: boolean): void => void document.body.classList.toggle('dropping', isOver);
  window.addEventListener('dragenter', (event) => {
    if (event.dataTransfer?.types.includes('Files')) mark(true);
  });
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    open(event.dataTransfer?.files[0]);
  });
}
