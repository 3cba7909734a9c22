import { Picto } from "./picto.tsx";

type Chip = {
	label: string;
	/** The same search without this filter. */
	href: string;
	/** Whole sentence with the label in it, for those who hear the link. */
	removeLabel: string;
};

export function Chips({ label, items }: { label: string; items: readonly Chip[] }) {
	if (items.length === 0) return null;
	return (
		<div className="chips">
			<p className="chips-label">{label}</p>
			<ul className="cluster">
				{items.map((item) => (
					<li key={item.href}>
						<a className="chip" href={item.href} aria-label={item.removeLabel}>
							<span>{item.label}</span>
							<Picto name="cross" size="s" />
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}
