import encodeQr from "qr";

/** A square for the camera of a telephone, with the light edge it needs; `path` draws what is dark. */
export type QrSquare = { size: number; path: string };

const QUIET = 4;

/** On the server, so that no browser loads the encoder. Throws over 2,331 bytes of text. */
export function qrSquare(text: string): QrSquare {
	const rows = encodeQr(text, "raw", { ecc: "medium", border: QUIET });
	const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
	return { size: rows.length, path: path.join("") };
}
