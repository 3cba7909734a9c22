import { useHref, usePage } from "#app/i18n/page.tsx";
import { NoticeAtAsking } from "#app/privacy/notice-at-asking.tsx";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { SurveyStart } from "./survey-view.ts";

const FACTS = ["time", "teacher", "who", "choice", "stop"] as const;

/** What it is and who sees it, before the first question; after the last one, thanks. */
type StartPageProps = { start: SurveyStart; notice: ShownNotice };

export function StartPage({ start, notice }: StartPageProps) {
	return (
		<PageFrame>
			{start.isFinished ? <Thanks start={start} /> : <Before start={start} notice={notice} />}
		</PageFrame>
	);
}

function Before({ start, notice }: StartPageProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<>
			<h1>
				<Words of="start.title" />
			</h1>
			<p className="lead">
				<Words of="start.intro" />
			</p>
			{start.isReading && (
				<Notice tone="info">
					<p>
						<Words of="reading.note" />
					</p>
				</Notice>
			)}
			{start.answered > 0 && (
				<p>{t("surveys:start.answered", { answered: start.answered, count: start.total })}</p>
			)}
			<ul className="bullets">
				{FACTS.map((fact) => (
					<li key={fact}>
						<Words of={`start.${fact}`} />
					</li>
				))}
			</ul>
			<NoticeAtAsking notice={notice} />
			<ButtonLink href={href(start.next)} picto="arrow">
				<Words of={start.answered > 0 ? "start.goOn" : "start.begin"} />
			</ButtonLink>
		</>
	);
}

function Thanks({ start }: { start: SurveyStart }) {
	const { t } = usePage();
	const href = useHref();
	return (
		<>
			<h1>
				<Words of="done.title" />
			</h1>
			<p className="lead" role="status">
				<Words of="done.sent" />
			</p>
			{start.learnerId === null ? (
				<p>
					<Words of="done.close" />
				</p>
			) : (
				<ButtonLink href={href(`/learners/${start.learnerId}/surveys`)} kind="secondary">
					{t("surveys:reading.back")}
				</ButtonLink>
			)}
		</>
	);
}

type Text =
	| `start.${"title" | "intro" | "goOn" | "begin" | (typeof FACTS)[number]}`
	| `done.${"title" | "sent" | "close"}`
	| "reading.note";

function Words({ of }: { of: Text }) {
	const { t, english } = usePage();
	return <Both own={t(`surveys:${of}`)} english={english(`surveys:${of}`)} block />;
}
