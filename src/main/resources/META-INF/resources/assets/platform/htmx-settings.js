/* No inline styles, no eval, nothing kept of pages with personal data, answers of a refused form shown in its place. */
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.historyCacheSize = 0;
htmx.config.selfRequestsOnly = true;
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "(409|422)", swap: true },
  { code: "...", swap: false, error: true },
];
