import type { ReactNode } from "react";
import { Picto, type PictoName } from "./picto.tsx";

export type Fact = {
	picto?: PictoName;
	term: ReactNode;
	value: ReactNode;
	/** In `brief`: shares its line with the next short one. */
	short?: boolean;
};

type FactsProps = {
	items: readonly Fact[];
	/** `brief` hides the terms from sight: picture and value, for a card in a list. */
	layout?: "list" | "tiles" | "brief";
};

export function Facts({ items, layout = "list" }: FactsProps) {
	return (
		<dl className={`facts facts-${layout}`}>
			{items.map((item, index) => (
				<div key={index} className={item.short ? "fact fact-short" : "fact"}>
					<dt>
						{item.picto && <Picto name={item.picto} />}
						<span className={layout === "brief" ? "visually-hidden" : undefined}>{item.term}</span>
					</dt>
					<dd>{item.value}</dd>
				</div>
			))}
		</dl>
	);
}
