import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { NOTICES } from "./notices.ts";
import type { ShownNotice } from "./periods.server.ts";

type NoticeAtAskingProps = {
	notice: ShownNotice;
	/** Null: the site itself asks; left out: the page has said who. */
	provider?: string | null;
};

/** Who asks, what for, how long it is kept and where her rights stand, beside the form itself. */
export function NoticeAtAsking({ notice: { name, time }, provider }: NoticeAtAskingProps) {
	const { t } = usePage();
	const href = useHref();
	const { lines, keep } = NOTICES[name];
	return (
		<section className="stack-s" aria-label={t("privacy:notice.title")}>
			<p className="small">
				{provider === null && `${t("privacy:notice.whoSite")} `}
				{provider && (
					<>
						<Bdi>{t("privacy:notice.who", { provider })}</Bdi>{" "}
					</>
				)}
				{[...lines.map((line) => t(line)), t(keep, { time })].join(" ")}{" "}
				<a href={href("/privacy")}>{t("privacy:notice.rights")}</a>
			</p>
		</section>
	);
}
