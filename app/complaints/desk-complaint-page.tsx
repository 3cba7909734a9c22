import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/fields.tsx";
import { LONGEST_WORDS, OUTCOMES } from "./complaint.ts";
import type { DeskComplaint } from "./desk.server.ts";
import { ComplaintFrame, HowItStands } from "./desk-parts.tsx";
import { Words } from "./state-page.tsx";

type Props = {
	complaint: DeskComplaint;
	isDesk: boolean;
	errors?: FieldErrors;
	typed?: Record<string, string[]>;
};

/** What was written, and the two steps that the clock asks for. */
export function DeskComplaintPage({ complaint, isDesk, errors = {}, typed = {} }: Props) {
	const { t } = useTranslation("privacy");
	const href = useHref();
	const words = useErrorTexts(errors);
	const back = { href: href("/manage/complaints"), label: t("desk.title") };
	return (
		<ComplaintFrame isDesk={isDesk} back={back}>
			<ErrorSummary errors={words} />
			<h1>{t(`about.${complaint.about}`)}</h1>
			<HowItStands complaint={complaint} />
			<Facts items={useComplaintFacts(complaint)} />
			<section className="stack-s measure">
				<h2>{t("complaint.words")}</h2>
				<Words words={complaint.words} />
			</section>
			{complaint.outcome === null ? (
				<Steps complaint={complaint} errors={words} typed={typed} />
			) : (
				<section className="stack-s measure">
					<h2>{t("state.answer")}</h2>
					<Words words={complaint.answer} />
				</section>
			)}
		</ComplaintFrame>
	);
}

type StepsProps = {
	complaint: DeskComplaint;
	errors: Record<string, string>;
	typed: Record<string, string[]>;
};

function Steps({ complaint: { id, seenOn }, errors, typed }: StepsProps) {
	const { t } = useTranslation("privacy");
	const href = useHref();
	const at = href(`/manage/complaints/${id}`);
	return (
		<>
			{seenOn === null && (
				<form method="post" action={`${at}/acknowledgement`}>
					<Button picto="check">{t("desk.acknowledge")}</Button>
				</form>
			)}
			<form method="post" action={`${at}/answer`} className="stack part measure" noValidate>
				<h2>{t("desk.answer")}</h2>
				<Choices
					type="radio"
					name="outcome"
					legend={t("desk.outcome")}
					error={errors.outcome}
					selected={typed.outcome ?? []}
					options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
				/>
				<TextArea
					name="answer"
					rows={6}
					label={t("desk.answerWords")}
					hint={t("desk.answerHint")}
					value={typed.answer?.[0]}
					error={errors.answer}
					maxLength={LONGEST_WORDS}
				/>
				<Button kind="secondary">{t("desk.answer")}</Button>
			</form>
		</>
	);
}

function useComplaintFacts(complaint: DeskComplaint): Fact[] {
	const { t } = useTranslation(["privacy", "links"]);
	const { language } = usePage();
	const { reference, provider, contact, byOwnPage } = complaint;
	const facts: (Fact | false)[] = [
		{ term: t("state.number"), value: <bdi dir="ltr">{reference}</bdi> },
		{
			...{ picto: "home", term: t("links:data.field.provider") },
			value: provider ? <Bdi>{provider}</Bdi> : t("desk.site"),
		},
		{
			...{ picto: "language", term: t("links:data.field.language") },
			value: languageName(complaint.language, language),
		},
		{
			...{ picto: "phone", term: t("desk.contact") },
			value: contact ? <bdi dir="ltr">{contact}</bdi> : t("desk.noContact"),
		},
		byOwnPage && {
			picto: "people",
			term: t("links:data.field.source"),
			value: t("desk.byOwnPage"),
		},
	];
	return facts.filter((fact) => fact !== false);
}
