/* On a shared PC: nothing typed stays behind, and whoever leaves is signed off. The server enforces it; this warns in time
   and tells the server that somebody is still at the keyboard. */
(() => {
  if (!document.documentElement.hasAttribute("data-shared-pc")) return;
  sessionStorage.clear();
  localStorage.clear();

  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  const keypads = () => {
    for (const pad of document.querySelectorAll("[data-keypad]")) {
      const field = document.getElementById(pad.dataset.keypad);
      pad.hidden = false;
      pad.addEventListener("click", (event) => {
        const key = event.target.closest("[data-key]")?.dataset.key;
        if (!key) return;
        if (key === "clear") field.value = "";
        else if (key === "back") field.value = field.value.slice(0, -1);
        else field.value += key;
      });
    }
  };

  const watch = (dialog) => {
    const idle = Number(dialog.dataset.idle) * 1000;
    const warning = Number(dialog.dataset.warning) * 1000;
    const left = dialog.querySelector("[data-shared-left]");
    const channel = "BroadcastChannel" in window ? new BroadcastChannel("meguri-presence") : null;
    const form = () => new URLSearchParams({ _token: dialog.dataset.token, why: "idle" });
    let last = Date.now();
    let told = Date.now();
    let gone = false;

    const leave = (why) => {
      if (gone) return;
      gone = true;
      document.querySelectorAll("form").forEach((one) => one.reset());
      document.querySelector("main").replaceChildren();
      fetch("/sign-out", { method: "POST", body: form(), redirect: "manual" })
        .catch(() => {})
        .finally(() => location.replace("/sign-in" + (why === "idle" ? "?ended=idle" : "")));
    };

    const tell = () => {
      told = Date.now();
      channel?.postMessage("here");
      fetch("/presence", { method: "POST", body: form(), redirect: "manual" })
        .then((answer) => {
          if (!answer.ok) leave("idle");
        })
        .catch(() => {});
    };

    const stay = () => {
      last = Date.now();
      if (dialog.open) dialog.close();
      tell();
    };

    const stir = () => {
      if (dialog.open || gone) return;
      last = Date.now();
      if (last - told > idle / 4) tell();
    };

    for (const kind of ["keydown", "pointerdown", "wheel", "touchstart"]) addEventListener(kind, stir, { passive: true });
    channel?.addEventListener("message", () => {
      last = Date.now();
      if (dialog.open) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.target.matches("[data-shared-leave]") && (event.key === "Enter" || event.key === " ")) return;
      if (event.key === "Tab" || event.key === "Shift") return;
      event.preventDefault();
      stay();
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      stay();
    });
    dialog.querySelector("[data-shared-stay]").addEventListener("click", stay);
    dialog.querySelector("[data-shared-leave]").addEventListener("click", () => leave("done"));
    channel?.postMessage("here");

    setInterval(() => {
      const rest = idle - (Date.now() - last);
      if (rest <= 0) leave("idle");
      else if (rest <= warning) {
        left.textContent = String(Math.ceil(rest / 1000));
        if (!dialog.open) dialog.showModal();
      }
    }, 500);
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("form").forEach((form) => form.setAttribute("autocomplete", "off"));
    keypads();
    const dialog = document.querySelector("[data-shared-warning]");
    if (dialog) watch(dialog);
  });
})();
