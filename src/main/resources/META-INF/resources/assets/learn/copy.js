/* A button beside each prompt. The clipboard is not offered on plain HTTP, so the text is selected and copied as of old. */
(() => {
  const words = { ja: ["コピーする", "コピーしました"], en: ["Copy", "Copied"] }[document.documentElement.lang] || ["Copy", "Copied"];

  const copy = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  };

  const offer = (root) => {
    for (const text of root.querySelectorAll("[data-copy=prompt]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--outline button--small";
      button.textContent = words[0];
      button.addEventListener("click", () => {
        if (copy(text)) button.textContent = words[1];
      });
      (text.previousElementSibling || text.parentElement).append(button);
    }
  };

  document.addEventListener("DOMContentLoaded", () => offer(document));
  document.addEventListener("htmx:load", (event) => {
    if (event.target !== document.body) offer(event.target);
  });
})();
