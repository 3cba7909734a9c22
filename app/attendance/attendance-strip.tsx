import { usePage } from "#app/i18n/page.tsx";
import { SignWord, useStripWords } from "./sign-words.tsx";
import { SIGNS, type Sign, signsOf } from "./signs.ts";
import { CELL, isDrawn, STRIP_HEIGHT, stripPaths } from "./strip-shape.ts";

type AttendanceStripProps = {
	/** One letter a lesson; see `SIGNS`. */
	strip: string;
	/** Whose it is. */
	title: string;
};

/** Lesson by lesson, as a picture that says itself in words. */
export function AttendanceStrip({ strip, title }: AttendanceStripProps) {
	const signs = signsOf(strip);
	const words = useStripWords();
	return (
		<svg
			className="strip"
			viewBox={`0 0 ${signs.length * CELL} ${STRIP_HEIGHT}`}
			width={signs.length * CELL}
			height={STRIP_HEIGHT}
			preserveAspectRatio="xMinYMid"
			role="img"
		>
			<title>{title}</title>
			<desc>{words(signs)}</desc>
			<Shapes signs={signs} />
		</svg>
	);
}

function Shapes({ signs }: { signs: readonly Sign[] }) {
	const { direction } = usePage();
	return (
		<>
			{stripPaths(signs, direction).map(({ name, d }) => (
				<path key={name} className={`sign sign-${name}`} d={d} />
			))}
		</>
	);
}

type StripKeyProps = {
	signs: readonly Sign[];
	/** Where a wide screen shows the sheet in place of the strips. */
	sheet?: boolean;
};

/** What the signs mean, for those that are there and are drawn. */
export function StripKey({ signs, sheet = false }: StripKeyProps) {
	return (
		<ul className={sheet ? "strip-key sheet-key small" : "strip-key small"}>
			{signs.filter(isDrawn).map((sign) => (
				<li key={sign}>
					<svg width={CELL} height={STRIP_HEIGHT} aria-hidden="true">
						<Shapes signs={[sign]} />
					</svg>
					{sheet && <span className={`cell cell-${SIGNS[sign]}`} />}
					<span>
						<SignWord sign={sign} />
					</span>
				</li>
			))}
		</ul>
	);
}
