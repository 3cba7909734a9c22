import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, SelectField, TextField } from "#app/ui/fields.tsx";
import { Status } from "#app/ui/status.tsx";
import { ClosureNewsPart } from "./closure-news-part.tsx";
import type { ClosureNews, listHerClosures } from "./closures-desk.server.ts";
import type { FactsTyped } from "./desk-form.ts";
import { DeskFrame } from "./desk-frame.tsx";

export type ListedClosure = Awaited<ReturnType<typeof listHerClosures>>[number];

const DONE = ["added", "removed"] as const;
type ClosuresDone = (typeof DONE)[number];

export function closuresDone(value: string | null): ClosuresDone | null {
	return DONE.find((one) => one === value) ?? null;
}

/** What the form gets back instead of being saved. */
export type ClosuresAnswer = {
	typed: FactsTyped;
	errors?: FieldErrors;
	/** What these days would do. */
	news?: ClosureNews;
};

type ClosuresPageProps = ClosuresAnswer & {
	closures: readonly ListedClosure[];
	providers: readonly { id: string; name: string }[];
	id: string;
	done?: ClosuresDone | null;
};

export function ClosuresPage(props: ClosuresPageProps) {
	const { closures, errors = {}, news, done = null } = props;
	const { t } = useTranslation(["timetable", "manage"]);
	const words = useErrorTexts(errors);
	return (
		<DeskFrame switcher={{ formId: "closure", action: "/manage/closures", method: "post" }}>
			{done && (
				<p role="status">
					<Status tone="good">{t(`closures.done.${done}`)}</Status>
				</p>
			)}
			<ErrorSummary errors={words} />
			<h1>{t("closures.title")}</h1>
			<p>{t("closures.intro")}</p>
			{news && (
				<ClosureNewsPart news={news}>
					<Button form="closure" picto="check">
						{t("closures.confirm")}
					</Button>
				</ClosureNewsPart>
			)}
			<ClosureForm {...props} words={words} />
			<section className="stack part">
				<h2>{t("closures.list")}</h2>
				{closures.length === 0 && <p className="soft">{t("closures.none")}</p>}
				<ul className="rows">
					{closures.map((closure) => (
						<ClosureRow key={closure.id} closure={closure} />
					))}
				</ul>
			</section>
		</DeskFrame>
	);
}

type ClosureFormProps = ClosuresPageProps & { words: Record<string, string> };

function ClosureForm({ providers, id, typed, news, words }: ClosureFormProps) {
	const { t } = useTranslation(["timetable", "manage"]);
	const href = useHref();
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<form
			id="closure"
			method="post"
			action={href("/manage/closures")}
			noValidate
			className="stack-l measure"
		>
			<HiddenField name="id" value={typed.id?.[0] ?? id} />
			{news && <HiddenField name="agreed" value={news.mark} />}
			{providers.length > 1 && (
				<SelectField
					label={t("form.provider")}
					options={providers.map((one) => ({ value: one.id, label: one.name }))}
					{...field("provider")}
				/>
			)}
			<div className="pair">
				<TextField type="date" label={t("closures.first")} {...field("starts-on")} />
				<TextField type="date" label={t("closures.last")} {...field("ends-on")} />
			</div>
			<TextField
				label={t("closures.reason")}
				hint={t("closures.reasonHint")}
				maxLength={100}
				{...field("reason")}
			/>
			<Button kind={news ? "secondary" : "primary"} picto="calendar">
				{t(news ? "closures.confirm" : "closures.show")}
			</Button>
		</form>
	);
}

/** "26 October 2026 to 30 October 2026". */
export function ClosedDaysWords({
	closure: { startsOn, endsOn },
}: {
	closure: Pick<ListedClosure, "startsOn" | "endsOn">;
}) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	if (startsOn === endsOn) return formatDay(startsOn, language);
	return t("class.datesValue", {
		from: formatDay(startsOn, language),
		to: formatDay(endsOn, language),
	});
}

function ClosureRow({ closure }: { closure: ListedClosure }) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const { id, reason, provider } = closure;
	return (
		<li className="split">
			<span>
				<ClosedDaysWords closure={closure} />
				<span className="task-more soft">
					{reason && <Bdi>{`${reason} · `}</Bdi>}
					<Bdi>{provider}</Bdi>
				</span>
			</span>
			<a href={href(`/manage/closures/${id}/removal`)}>
				{t("closures.open")}
				<span className="visually-hidden">
					{" "}
					<ClosedDaysWords closure={closure} />
				</span>
			</a>
		</li>
	);
}
