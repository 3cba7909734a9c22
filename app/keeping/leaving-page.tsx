import { ClassLine } from "#app/enrolments/class-line.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { LinkedRequest } from "./link.server.ts";

type LeavingPageProps = { token: string; request: LinkedRequest };

/** One button that posts: a link in a message must not end anything by being opened. */
export function LeavingPage({ token, request }: LeavingPageProps) {
	const { t, english } = usePage();
	const href = useHref();
	const my = href(`/my/${token}`);
	const hasPlace = request.shown === "placed";
	return (
		<PageFrame back={{ href: my, label: t("keeping:my.title") }} demo={request.isExample}>
			<h1>
				<Both own={t("keeping:my.leave")} english={english("keeping:my.leave")} block />
			</h1>
			<ClassLine course={request} />
			{request.canLeave ? (
				<>
					<p>{t("keeping:my.leaveHelp")}</p>
					<form method="post" action={`${my}/leaving/${request.reference}`}>
						<Button kind="danger" picto="cross">
							{t("keeping:my.leave")}
						</Button>
					</form>
				</>
			) : (
				<p>{hasPlace ? t("keeping:my.call") : t("keeping:my.ended")}</p>
			)}
		</PageFrame>
	);
}
