import type { ReactNode } from "react";
import { Picto } from "./picto.tsx";

type Tone = "info" | "good" | "warn";

const shapes = { info: "info", good: "check", warn: "warning" } as const;

type NoticeProps = { tone: Tone; heading?: ReactNode; children: ReactNode };

export function Notice({ tone, heading, children }: NoticeProps) {
	return (
		<div className={`notice notice-${tone}`}>
			<Picto name={shapes[tone]} size="l" />
			<div className="stack-s">
				{heading && <h2 className="notice-heading">{heading}</h2>}
				{children}
			</div>
		</div>
	);
}
