/* Pictures and files dropped on a text, pasted into it or chosen beside it are sent, and what names them is written where the
   cursor stands. Without this script there is a page on which they are put. */
(() => {
  const send = async (form, file) => {
    const data = new FormData();
    data.append("file", file, file.name);
    data.append("later", "true");
    data.append("_token", form.elements.namedItem("_token").value);
    const answer = await fetch(form.dataset.media, { method: "POST", body: data });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const added = page.querySelector("[data-added]");
    if (answer.ok && added) return { markdown: added.textContent };
    const refusal = page.querySelector(".field__error") || page.querySelector("main p");
    return { refusal: refusal ? refusal.textContent : "" };
  };

  const insert = (area, markdown) => {
    const at = area.selectionStart;
    const before = area.value.slice(0, at);
    const gap = before === "" || before.endsWith("\n") ? "" : "\n\n";
    area.setRangeText(`${gap}${markdown}\n`, at, area.selectionEnd, "end");
    // a picture is described next
    if (markdown.startsWith("![]")) area.setSelectionRange(at + gap.length + 2, at + gap.length + 2);
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const prepare = (form) => {
    const tools = form.querySelector("[data-media-tools]");
    const status = form.querySelector("[data-media-status]");
    const areas = [...form.querySelectorAll("textarea")];
    if (!tools || !status || areas.length === 0) return;
    let last = areas[0];
    tools.hidden = false;

    const take = async (area, files) => {
      for (const file of files) {
        status.textContent = `${status.dataset.busy} ${file.name}`;
        let result;
        try {
          result = await send(form, file);
        } catch {
          result = { refusal: "" };
        }
        if (result.markdown) {
          insert(area, result.markdown);
          status.textContent = result.markdown.startsWith("![]") ? status.dataset.describe : status.dataset.done;
        } else {
          status.textContent = `${file.name}: ${result.refusal || status.dataset.failed}`;
          return;
        }
      }
    };

    for (const area of areas) {
      area.addEventListener("focus", () => {
        last = area;
      });
      area.addEventListener("dragover", (event) => {
        if (![...event.dataTransfer.types].includes("Files")) return;
        event.preventDefault();
        area.classList.add("media-drop");
      });
      area.addEventListener("dragleave", () => area.classList.remove("media-drop"));
      area.addEventListener("drop", (event) => {
        area.classList.remove("media-drop");
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        take(area, [...event.dataTransfer.files]);
      });
      area.addEventListener("paste", (event) => {
        const files = [...event.clipboardData.files];
        // a table copied from a workbook comes as text and as a picture: the text is meant
        if (files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
        event.preventDefault();
        take(area, files);
      });
    }
    const chosen = tools.querySelector("input[type=file]");
    chosen.addEventListener("input", (event) => event.stopPropagation());
    chosen.addEventListener("change", () => {
      const files = [...chosen.files];
      chosen.value = "";
      take(last, files);
    });
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form[data-media]").forEach(prepare));
})();
