import type { ReactNode } from "react";
import { Picto, type PictoName } from "./picto.tsx";

type Tone = "good" | "wait" | "full" | "ask" | "quiet" | "warn";

// Each tone has a shape of its own: colour alone says nothing to many people.
const shapes: Record<Tone, PictoName | null> = {
	good: "check",
	wait: "clock",
	full: "cross",
	ask: "phone",
	quiet: null,
	warn: "warning",
};

type StatusProps = { tone: Tone; children: ReactNode; picto?: PictoName };

export function Status({ tone, children, picto }: StatusProps) {
	const shape = picto ?? shapes[tone];
	return (
		<span className={`status status-${tone}`}>
			{shape && <Picto name={shape} size="s" />}
			<span>{children}</span>
		</span>
	);
}
