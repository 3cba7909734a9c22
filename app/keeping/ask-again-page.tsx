import { ClassLine } from "#app/enrolments/class-line.tsx";
import { ProviderContact } from "#app/enrolments/provider-contact.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { LinkedRequest } from "./link.server.ts";

type Props = { token: string; request: LinkedRequest };

/** Her offer ran out: one button, and she waits again. */
export function AskAgainPage({ token, request }: Props) {
	const { t, english } = usePage();
	const href = useHref();
	const my = href(`/my/${token}`);
	const words = (
		<Both own={t("places:my.askAgain")} english={english("places:my.askAgain")} block />
	);
	return (
		<PageFrame back={{ href: my, label: t("keeping:my.title") }} demo={request.isExample}>
			<h1>{words}</h1>
			<ClassLine course={request} />
			{request.canAskAgain ? (
				<>
					<p>{t("places:my.askAgainHelp")}</p>
					<form method="post" action={`${my}/waiting/${request.reference}`}>
						<Button>{t("places:my.askAgain")}</Button>
					</form>
				</>
			) : (
				<p>{t(request.shown === "waiting" ? "keeping:my.waiting" : "places:my.none")}</p>
			)}
			<ProviderContact page={request} />
		</PageFrame>
	);
}
