import { ClassLines } from "#app/enrolments/class-line.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { KeepThisPage } from "./keep-this-page.tsx";
import type { PrivatePage } from "./link.server.ts";
import { MyRequest } from "./my-request.tsx";

/** What her private link opens: her requests, and nothing about her. */
export function MyPage({ page }: { page: PrivatePage }) {
	const { t, english } = usePage();
	const href = useHref();
	const { requests, before } = page;
	return (
		<PageFrame demo={[...requests, ...before].some(({ isExample }) => isExample)}>
			<h1>
				<Both own={t("keeping:my.title")} english={english("keeping:my.title")} block />
			</h1>
			{before.length > 0 && (
				<Notice tone="info">
					<p>{t("keeping:my.before")}</p>
					<ClassLines courses={before} />
				</Notice>
			)}
			{requests.length > 0 && (
				<>
					<ul className="stack">
						{requests.map((request) => (
							<MyRequest key={request.reference} token={page.token} request={request} />
						))}
					</ul>
					<p>{t("enrolments:done.keep")}</p>
					<KeepThisPage title={t("keeping:my.title")} />
				</>
			)}
			<ButtonLink href={href("/classes")} kind="secondary" picto="search">
				{t("enrolments:done.find")}
			</ButtonLink>
		</PageFrame>
	);
}
