// Shows a PDF: in the browser's own viewer where it has one, else drawn page by page by a library of this site.
const BEYOND = 40;

const framed = (holder, paper) => {
  const frame = document.createElement("iframe");
  frame.src = holder.dataset.address + "#navpanes=0&view=FitH";
  frame.title = holder.dataset.name;
  paper.append(frame);
};

const drawn = async (holder, paper) => {
  const library = await import(holder.dataset.library);
  library.GlobalWorkerOptions.workerSrc = holder.dataset.worker;
  const folder = holder.dataset.library.replace(/[^/]+$/, "");
  const file = await library.getDocument({ url: holder.dataset.address, isEvalSupported: false, standardFontDataUrl: folder }).promise;
  for (let number = 1; number <= Math.min(file.numPages, BEYOND); number++) {
    const page = await file.getPage(number);
    const view = page.getViewport({ scale: 2 });
    const canvas = document.createElement("canvas");
    canvas.width = view.width;
    canvas.height = view.height;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", holder.dataset.page.replace("#", number));
    paper.append(canvas);
    await page.render({ canvasContext: canvas.getContext("2d"), viewport: view }).promise;
  }
  paper.dataset.drawn = file.numPages;
};

for (const holder of document.querySelectorAll('.florin-document[data-document="PDF"]')) {
  const paper = holder.querySelector(".florin-paper");
  const show = async () => {
    try {
      await (navigator.pdfViewerEnabled ? framed : drawn)(holder, paper);
    } catch (broken) {
      const note = document.createElement("p");
      note.className = "florin-note";
      note.setAttribute("role", "alert");
      note.textContent = holder.dataset.broken;
      paper.replaceChildren(note);
      console.warn(broken);
    }
  };
  // Loaded once, and only when it is to be seen: on a phone that may be never.
  new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      show();
    }
  }).observe(holder);
}
