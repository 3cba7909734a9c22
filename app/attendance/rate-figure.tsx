import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type RateFigureProps = {
	title: string;
	/** As words: "88.9%", "no data". */
	value: string;
	/** "8 of 9 marks"; nothing for a plain count. */
	parts?: ReactNode;
	/** How far to trust it. */
	notes?: ReactNode;
	definition: string;
	/** The two numbers it is made of, where it is a rate. */
	made?: { part: string; whole: string } | null;
	heading?: "h2" | "h3" | "h4";
};

/** A figure as every page shows it: its counts beside it, its definition one tap away. */
export function RateFigure(props: RateFigureProps) {
	const { title, value, parts, notes, heading: Heading = "h3" } = props;
	return (
		<>
			<Heading className="figure-name">{title}</Heading>
			<p className="figure-value">
				<bdi>{value}</bdi>
			</p>
			{parts}
			{notes}
			<Definition {...props} />
		</>
	);
}

type DefinitionProps = Pick<RateFigureProps, "definition" | "made" | "value">;

/** In words, and with the very numbers of this figure. */
export function Definition({ definition, made, value }: DefinitionProps) {
	const { t } = useTranslation("attendance");
	const { t: evaluation } = useTranslation("evaluation");
	return (
		<details className="definition">
			<summary>{evaluation("report.definition")}</summary>
			<p>{definition}</p>
			{made && (
				<p className="num">{t("rate.made", { part: made.part, whole: made.whole, value })}</p>
			)}
		</details>
	);
}
