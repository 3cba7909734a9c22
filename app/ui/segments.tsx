import type { ReactNode } from "react";
import { Picto, type PictoName } from "./picto.tsx";

export type Segment = {
	value: string;
	label: ReactNode;
	picto?: PictoName;
	tone?: "good" | "wait" | "quiet" | "warn";
};

type SegmentsProps = {
	name: string;
	legend: ReactNode;
	options: readonly Segment[];
	selected?: string;
	legendHidden?: boolean;
	/** For scripts that look for it, such as `data-enrolment`. */
	data?: Record<`data-${string}`, string>;
};

/** One of a few, big enough for a thumb: the marks of a register, one fieldset a learner. */
export function Segments({ name, legend, options, selected, legendHidden, data }: SegmentsProps) {
	return (
		<fieldset className="segments" {...data}>
			<legend className={legendHidden ? "visually-hidden" : undefined}>{legend}</legend>
			<div className="segments-track">
				{options.map(({ value, label, picto, tone = "quiet" }, index) => {
					const id = index === 0 ? name : `${name}-${value}`;
					return (
						<div key={value} className={`segment segment-${tone}`}>
							<input type="radio" {...{ id, name, value }} defaultChecked={value === selected} />
							<label htmlFor={id}>
								{picto && <Picto name={picto} />}
								<span>{label}</span>
							</label>
						</div>
					);
				})}
			</div>
		</fieldset>
	);
}
