// An aid for the minutes of a try: started here, it goes on while the page is closed, and fills the minutes in when stopped.
// Minutes that are changed by hand afterwards are no longer measured.
(() => {
  const MINUTE = 60_000;
  const arm = (timer) => {
    const form = timer.closest("form");
    const minutes = form.elements.namedItem("minutes");
    const timed = form.elements.namedItem("timed");
    const start = timer.querySelector("[data-timer-start]");
    const stop = timer.querySelector("[data-timer-stop]");
    const said = timer.querySelector("[data-timer-said]");
    const key = `timer-${timer.dataset.timer}`;
    let ticking;

    const store = {
      read: () => {
        try {
          return Number(localStorage.getItem(key));
        } catch {
          return Number(timer.dataset.since ?? 0);
        }
      },
      write: (since) => {
        timer.dataset.since = since;
        try {
          localStorage.setItem(key, since);
        } catch {
          // without storage it goes on as long as the page is open
        }
      },
      drop: () => {
        delete timer.dataset.since;
        try {
          localStorage.removeItem(key);
        } catch {
          // nothing was kept
        }
      },
    };
    const passed = () => Math.max(1, Math.round((Date.now() - store.read()) / MINUTE));
    const tell = () => {
      said.textContent = timer.dataset.timerRunning.replace("NN", String(passed()));
    };
    const show = () => {
      const running = store.read() > 0;
      start.hidden = running;
      stop.hidden = !running;
      clearInterval(ticking);
      if (running) {
        tell();
        ticking = setInterval(tell, MINUTE / 2);
      }
    };

    start.addEventListener("click", () => {
      store.write(Date.now());
      show();
      stop.focus();
    });
    stop.addEventListener("click", () => {
      minutes.value = String(passed());
      timed.value = "true";
      store.drop();
      show();
      minutes.dispatchEvent(new Event("input", { bubbles: true }));
      timed.value = "true";
      said.textContent = timer.dataset.timerStopped;
      minutes.focus();
    });
    minutes.addEventListener("input", (event) => {
      if (event.isTrusted) {
        timed.value = "";
        said.textContent = "";
      }
    });
    timer.hidden = false;
    show();
  };
  const all = (root) => root.querySelectorAll?.("[data-timer]").forEach(arm);
  all(document);
  document.addEventListener("htmx:load", (event) => event.target !== document.body && all(event.target));
})();
