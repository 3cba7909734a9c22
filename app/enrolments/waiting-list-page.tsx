import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { AnswerRefused, AnswerStatus } from "./answer-status.tsx";
import type { Done, Refused } from "./answers.ts";
import { RequestCard } from "./request-card.tsx";
import type { loadWaitingList } from "./requests.server.ts";

export type WaitingList = Awaited<ReturnType<typeof loadWaitingList>>;

type WaitingListPageProps = { list: WaitingList; done?: Done | null; refused?: Refused };

export function WaitingListPage({ list, done = null, refused }: WaitingListPageProps) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const { total, page, pages, requests } = list;
	return (
		<DeskFrame>
			<AnswerRefused refused={refused} />
			<AnswerStatus done={done} />
			<h1>{t("waiting.title")}</h1>
			<p className="lead">
				{total === 0 ? t("waiting.none") : t("waiting.total", { count: total })}
			</p>
			{total > 1 && <p className="soft">{t("waiting.intro")}</p>}
			<ol className="stack">
				{requests.map((request) => (
					<RequestCard key={request.id} request={request} from="list" />
				))}
			</ol>
			<Pagination
				page={page}
				pages={pages}
				hrefOf={(number) => href(`/manage/waiting-list?page=${number}`)}
			/>
		</DeskFrame>
	);
}
