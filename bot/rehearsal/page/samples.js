// Things to send without looking for a file: a drawn sticker and a short tone.

/** A smiling circle, as PNG. */
export function drawSticker() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 256;
  const pen = canvas.getContext("2d");
  const disc = (x, y, radius, colour) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  };
  disc(128, 128, 116, "#f4b942");
  disc(92, 104, 14, "#3b2a10");
  disc(164, 104, 14, "#3b2a10");
  pen.strokeStyle = "#3b2a10";
  pen.lineWidth = 12;
  pen.lineCap = "round";
  pen.beginPath();
  pen.arc(128, 136, 54, 0.15 * Math.PI, 0.85 * Math.PI);
  pen.stroke();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** One second of a soft tone, as WAV: 8 kHz, 8 bits, one channel. */
export function playedTone() {
  const rate = 8000;
  const view = new DataView(new ArrayBuffer(44 + rate));
  const write = (at, text) => [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  write(0, "RIFF");
  view.setUint32(4, 36 + rate, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, "data");
  view.setUint32(40, rate, true);
  for (let at = 0; at < rate; at += 1) {
    const fade = Math.sin((Math.PI * at) / rate);
    view.setUint8(44 + at, 128 + 40 * fade * Math.sin((2 * Math.PI * 330 * at) / rate));
  }
  return new Blob([view.buffer], { type: "audio/wav" });
}
