import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Status } from "#app/ui/status.tsx";
import { LetterCard } from "./letter-card.tsx";
import type { LetterList } from "./letter-list.server.ts";
import { LETTER_STATES, type LetterState } from "./letter-list.ts";

type LettersPageProps = {
	list: LetterList;
	/** Somebody is named to carry letters. */
	sendsMail: boolean;
	isDone?: boolean;
	isUntrue?: boolean;
};

export function LettersPage({ list, sendsMail, isDone, isUntrue }: LettersPageProps) {
	const { t } = useTranslation(["contact", "manage"]);
	const href = useHref();
	const { letters, state, page, pages } = list;
	const only = state === null ? "" : `&state=${state}`;
	return (
		<DeskFrame>
			{isDone && (
				<p role="status">
					<Status tone="good">{t("outbox.done")}</Status>
				</p>
			)}
			{isUntrue && (
				<Notice tone="warn">
					<p role="alert">{t("outbox.untrue")}</p>
				</Notice>
			)}
			<h1>{t("outbox.title")}</h1>
			<p className="lead">{t("outbox.intro")}</p>
			{!sendsMail && (
				<Notice tone="warn">
					<p>{t("manage:quality.noMail")}</p>
				</Notice>
			)}
			<Filter list={list} />
			{letters.length === 0 && <p className="soft">{t("outbox.none")}</p>}
			<ul className="grid">
				{letters.map((letter) => (
					<LetterCard key={letter.id} letter={letter} />
				))}
			</ul>
			<Pagination
				page={page}
				pages={pages}
				hrefOf={(number) => href(`/manage/messages?page=${number}${only}`)}
			/>
		</DeskFrame>
	);
}

function Filter({ list: { state, counts } }: { list: LetterList }) {
	const { t } = useTranslation("contact");
	return (
		<nav className="desk-nav" aria-label={t("outbox.filter")}>
			<FilterLink of={null} chosen={state} count={counts.waiting + counts.sent + counts.failed} />
			{LETTER_STATES.map((one) => (
				<FilterLink key={one} of={one} chosen={state} count={counts[one]} />
			))}
		</nav>
	);
}

type FilterLinkProps = { of: LetterState | null; chosen: LetterState | null; count: number };

function FilterLink({ of, chosen, count }: FilterLinkProps) {
	const { t } = useTranslation("contact");
	const { language } = usePage();
	const href = useHref();
	const address = of === null ? "/manage/messages" : `/manage/messages?state=${of}`;
	return (
		<a href={href(address)} aria-current={of === chosen ? "page" : undefined}>
			{t(`outbox.${of ?? "all"}`)} ({formatNumber(count, language)})
		</a>
	);
}
