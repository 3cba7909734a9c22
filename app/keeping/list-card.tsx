import { CardContent } from "#app/finder/result-card.tsx";
import { usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ChoiceInput } from "#app/ui/choices.tsx";
import { Status } from "#app/ui/status.tsx";
import type { KeptClass } from "./list.server.ts";

type ListCardProps = {
	kept: KeptClass;
	/** An error about the choice leads to the first box. */
	isFirst: boolean;
	isChosen: boolean;
};

/** The card as the search shows it, with what can be done with it here. */
export function ListCard({ kept: { card, isOpen }, isFirst, isChosen }: ListCardProps) {
	const { t, language } = usePage();
	const filter = (language !== "en" && card.title.own) || card.title.english;
	return (
		<li className="card card-plain card-class">
			<CardContent card={card}>
				{!isOpen && <Status tone="full">{t("enrolments:closed.title")}</Status>}
			</CardContent>
			{isOpen && (
				<div className="choice-boxed">
					<ChoiceInput
						type="checkbox"
						id={isFirst ? "class" : `class-${card.slug}`}
						name="class"
						option={{ value: card.slug, label: t("keeping:list.want") }}
						checked={isChosen}
					/>
				</div>
			)}
			<Button kind="quiet" picto="cross" form="removal" name="class" value={card.slug}>
				{t("finder:results.remove", { filter })}
			</Button>
		</li>
	);
}
