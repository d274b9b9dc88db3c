// A hostile frame. It sends the page around it whatever it is told to, so often as it is told to, and tries to read and move it.
const attempt = (deed) => {
  try {
    deed();
    return "done";
  } catch (error) {
    return error.name;
  }
};

addEventListener("message", ({ data }) => {
  for (const message of data.say ?? []) for (let count = 0; count < (data.times ?? 1); count += 1) parent.postMessage(message, "*");
  if (data.reach) {
    parent.postMessage(
      {
        reached: {
          read: attempt(() => parent.document.title),
          written: attempt(() => (parent.document.title = "taken")),
          scrolled: attempt(() => parent.scrollTo(0, 9999)),
          moved: attempt(() => (parent.location.hash = "taken")),
          resized: attempt(() => parent.frames[0].frameElement.remove()),
          topMoved: attempt(() => (top.location = "about:blank")),
        },
      },
      "*",
    );
  }
});
parent.postMessage({ lying: true }, "*");
