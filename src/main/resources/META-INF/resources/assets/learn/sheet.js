/* A quiz works without this script. With it each answer is kept on the server as it is given, so that a lost connection or a
   PC that is given up loses none; nothing is marked by that. */
(() => {
  const PAUSE = 800;
  const AGAIN = 10000;

  const prepare = (form) => {
    const status = form.querySelector("[data-sheet-status]");
    let timer;
    let busy = false;
    let waiting = false;
    let over = false;

    const say = (text) => {
      if (status && status.textContent !== text) status.textContent = text;
    };

    const later = (pause) => {
      clearTimeout(timer);
      timer = setTimeout(send, pause);
    };

    const send = async () => {
      if (over) return;
      if (busy) {
        waiting = true;
        return;
      }
      busy = true;
      waiting = false;
      let answer;
      try {
        answer = await fetch(form.dataset.sheet, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      } catch {
        answer = null;
      }
      busy = false;
      if (over) return;
      if (answer && answer.ok) {
        say(status.dataset.kept);
        if (waiting) later(PAUSE);
        return;
      }
      say(status.dataset.lost);
      // the connection may come back by itself; a refusal does not change by asking again
      if (waiting || !answer || answer.status >= 500) later(AGAIN);
    };

    form.addEventListener("input", () => later(PAUSE));
    form.addEventListener("change", () => later(PAUSE));
    form.addEventListener("submit", () => {
      over = true;
      clearTimeout(timer);
    });
    addEventListener("pageshow", () => {
      over = false;
    });
    addEventListener("online", () => later(0));
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form[data-sheet]").forEach(prepare));
})();
