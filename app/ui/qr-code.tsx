import type { QrSquare } from "./qr.server.ts";

type QrCodeProps = { square: QrSquare; title: string };

/** For a camera; the words are those of the address beside it. */
export function QrCode({ square: { size, path }, title }: QrCodeProps) {
	const side = 4 * size;
	return (
		<svg
			className="qr"
			viewBox={`0 0 ${size} ${size}`}
			width={side}
			height={side}
			role="img"
			aria-label={title}
		>
			<path d={path} />
		</svg>
	);
}
