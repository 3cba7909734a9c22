import { useTranslation } from "react-i18next";
import { indicatorName } from "#app/evaluation/indicator-words.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { formatDay, formatInstant, formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import type { OpenDesign } from "./design.server.ts";
import { DESIGNS, PRIMARY_OUTCOMES } from "./design.ts";
import type { Typed } from "./pilot-form.ts";
import type { SaidDesign } from "./setup.server.ts";
import type { SetupAnswer } from "./setup-answer.ts";
import { SetupForm } from "./setup-form.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type DesignPageProps = Pick<OpenDesign, "pilot" | "history" | "opening" | "isFixed" | "seen"> & {
	typed: Typed;
	answer: SetupAnswer | undefined;
	isSaved: boolean;
};

/** What the pilot is judged by, and all that was said of it. */
export function DesignPage(props: DesignPageProps) {
	const { pilot, history, opening, isFixed, answer, isSaved } = props;
	const { t } = useTranslation("pilots");
	const errors = useErrorTexts(answer?.errors ?? {});
	const { typed, seen } = answer ?? props;
	const formId = isFixed ? undefined : "design";
	return (
		<SetupFrame title={t("design.title")} {...{ pilot, formId, errors, isSaved }}>
			<ChangedNotice answer={answer} fields={useDesignFields()} />
			<p>{t("design.intro")}</p>
			<Opening {...{ opening, isFixed }} />
			{!isFixed && (
				<SetupForm id="design" seen={seen} submit={t("design.submit")}>
					<DesignFields {...{ typed, errors }} />
				</SetupForm>
			)}
			<History history={history} />
		</SetupFrame>
	);
}

/** Until when it can be said, or since when it cannot. */
function Opening({ opening, isFixed }: Pick<DesignPageProps, "opening" | "isFixed">) {
	const { t } = useTranslation("pilots");
	const { language } = usePage();
	if (!opening) return null;
	const day = formatDay(opening.on, language);
	if (!isFixed) return <p>{t("design.closes", { day })}</p>;
	return (
		<Notice tone="info" heading={t("design.fixed")}>
			<p>{t(`design.fixedBy.${opening.by}`, { day })}</p>
		</Notice>
	);
}

type DesignFieldsProps = { typed: Typed; errors: Record<string, string> };

function DesignFields({ typed, errors }: DesignFieldsProps) {
	const { t } = useTranslation("pilots");
	const page = usePage();
	return (
		<>
			<Choices
				type="radio"
				name="design"
				legend={t("design.kind")}
				error={errors.design}
				selected={typed.design ?? []}
				options={DESIGNS.map((value) => ({
					value,
					label: t(`design.kinds.${value}`),
					hint: t(`design.kindHelp.${value}`),
				}))}
			/>
			<Choices
				type="checkbox"
				name="outcomes"
				legend={t("design.outcomes")}
				hint={t("design.outcomesHint")}
				error={errors.outcomes}
				selected={typed.outcomes ?? []}
				layout="grid"
				options={PRIMARY_OUTCOMES.map((id) => ({ value: id, label: indicatorName(id, page) }))}
			/>
		</>
	);
}

function History({ history }: { history: readonly SaidDesign[] }) {
	const { t } = useTranslation("pilots");
	const page = usePage();
	return (
		<section className="stack">
			<h2>{t("design.history")}</h2>
			{history.length === 0 && <p className="soft">{t("design.none")}</p>}
			<ul className="rows">
				{history.map(({ id, kind, outcomes, saidBy, saidAt }) => {
					const names = outcomes.map((outcome) => indicatorName(outcome, page));
					const at = formatInstant(saidAt, page.language);
					return (
						<li key={id}>
							<strong>{t(`design.kinds.${kind}`)}</strong>
							<span className="task-more">{formatList(names, page.language)}</span>
							<span className="task-more soft">
								{t("design.saidBy", { name: isolate(saidBy, page.direction), at })}
							</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function useDesignFields() {
	const { t } = useTranslation("pilots");
	const page = usePage();
	const kind = (value: string) => {
		const known = DESIGNS.find((one) => one === value);
		return known ? t(`design.kinds.${known}`) : value;
	};
	const outcome = (value: string) => {
		const known = PRIMARY_OUTCOMES.find((one) => one === value);
		return known ? indicatorName(known, page) : value;
	};
	return [
		{ name: "design", label: t("design.kind"), say: kind },
		{ name: "outcomes", label: t("design.outcomes"), say: outcome },
	];
}
