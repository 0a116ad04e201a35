// Says what a try saves while its minutes are being typed. The page says the same after recording.
(() => {
  const say = (form) => {
    const out = form.querySelector("[data-saved]");
    const field = form.elements.namedItem("minutes");
    if (!out || !field) {
      return;
    }
    const update = () => {
      const baseline = Number(form.dataset.baseline);
      const minutes = Number(field.value.normalize("NFKC").trim());
      if (!Number.isInteger(minutes) || minutes < 1) {
        out.hidden = true;
        return;
      }
      const saved = baseline - minutes;
      const words = saved > 0 ? out.dataset.savedLess : saved < 0 ? out.dataset.savedMore : out.dataset.savedSame;
      const gap = out.dataset.savedNote.startsWith("（") ? "" : " ";
      out.textContent = `${words.replace("NN", String(Math.abs(saved)))}${gap}${out.dataset.savedNote}`;
      out.classList.toggle("notice--warm", saved < 0);
      out.classList.toggle("notice--practise", saved >= 0);
      out.hidden = false;
    };
    field.addEventListener("input", update);
    update();
  };
  document.querySelectorAll("form[data-baseline]").forEach(say);
  document.addEventListener("htmx:load", (event) => event.target.querySelectorAll?.("form[data-baseline]").forEach(say));
})();
