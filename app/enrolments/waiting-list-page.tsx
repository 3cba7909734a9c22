import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { AnswerRefused, AnswerStatus } from "./answer-status.tsx";
import type { Done, Refused } from "./answers.ts";
import { RequestCard } from "./request-card.tsx";
import type { loadWaitingList } from "./waiting-list.server.ts";

export type WaitingList = Awaited<ReturnType<typeof loadWaitingList>>;

type WaitingListPageProps = {
	list: WaitingList;
	done?: Done | null;
	refused?: Refused;
	again?: string;
};

export function WaitingListPage({ list, done = null, refused, again }: WaitingListPageProps) {
	const { t } = useTranslation(["manage", "places"]);
	const href = useHref();
	const { total, page, pages, askers, courseId } = list;
	const only = courseId === null ? "" : `class=${courseId}&`;
	return (
		<DeskFrame>
			<AnswerRefused refused={refused} again={again} />
			<AnswerStatus done={done} />
			<h1>{t("waiting.title")}</h1>
			<p className="lead">
				{total === 0 ? t("waiting.none") : t("waiting.total", { count: total })}
			</p>
			{list.queues.length > 1 && <QueueFilter list={list} />}
			{total > 1 && <p className="soft">{t("places:list.order")}</p>}
			<ol className="stack">
				{askers.map(({ request, others }) => (
					<RequestCard key={request.id} request={request} others={others} from="list" />
				))}
			</ol>
			<Pagination
				page={page}
				pages={pages}
				hrefOf={(number) => href(`/manage/waiting-list?${only}page=${number}`)}
			/>
		</DeskFrame>
	);
}

function QueueFilter({ list: { queues, courseId } }: { list: WaitingList }) {
	const { t } = useTranslation("places");
	const href = useHref();
	return (
		<form method="get" action={href("/manage/waiting-list")} className="cluster">
			<SelectField
				name="class"
				label={t("list.filter")}
				value={courseId ?? ""}
				empty={t("list.all")}
				width="medium"
				options={queues.map(({ id, title, count }) => ({
					value: id,
					label: t("list.choice", { class: title, count }),
				}))}
			/>
			<Button kind="secondary">{t("list.show")}</Button>
		</form>
	);
}
