// A statement and its passages light up together; what is selected in the text is the passage of a new note; a page that is being worked
// on looks again without being loaded anew. All of it can be done without this file.
"use strict";
(() => {
  const numbers = (element) => (element.dataset.n || "").split(" ").filter(Boolean);
  const light = (wanted, on) => {
    for (const element of document.querySelectorAll("[data-n]")) {
      if (numbers(element).some((n) => wanted.includes(n))) element.classList.toggle("lit", on);
    }
  };
  for (const element of document.querySelectorAll(".hl[data-n], .card[data-n]")) {
    const own = numbers(element);
    element.addEventListener("pointerenter", () => light(own, true));
    element.addEventListener("pointerleave", () => light(own, false));
    element.addEventListener("focusin", () => light(own, true));
    element.addEventListener("focusout", () => light(own, false));
  }
  const passage = document.querySelector("[data-selection]");
  const body = document.querySelector(".reading .body");
  if (passage && body) {
    document.addEventListener("selectionchange", () => {
      const chosen = document.getSelection();
      if (!chosen.isCollapsed && body.contains(chosen.anchorNode) && body.contains(chosen.focusNode)) {
        const part = chosen.getRangeAt(0).cloneContents();
        for (const number of part.querySelectorAll(".ref")) number.remove();
        const words = part.textContent.trim();
        if (words) passage.value = words;
      }
    });
  }
  const progress = document.querySelector("[data-progress]");
  const look = async () => {
    try {
      const answer = await fetch(location.href);
      const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-progress]");
      if (!found || answer.redirected) return location.replace(answer.url);
      if (progress.textContent !== found.textContent) progress.textContent = found.textContent;
    } catch { /* the app is away for a moment */ }
    setTimeout(look, 1000);
  };
  if (progress) setTimeout(look, 700);
})();
