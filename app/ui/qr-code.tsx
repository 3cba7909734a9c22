import { qrGrid, qrPath } from "./qr.ts";

/** For a camera; the words are those of the address beside it. */
export function QrCode({ text, title }: { text: string; title: string }) {
	const grid = qrGrid(text);
	if (!grid) return null;
	const quiet = 4;
	const size = grid.length + 2 * quiet;
	return (
		<svg
			className="qr"
			viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
			width={4 * size}
			height={4 * size}
			role="img"
			aria-label={title}
		>
			<path d={qrPath(grid)} />
		</svg>
	);
}
