import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ChangedNotice } from "#app/pilots/changed-notice.tsx";
import type { Typed } from "#app/pilots/pilot-form.ts";
import type { SetupAnswer } from "#app/pilots/setup-answer.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { ProviderFields, useProviderFieldNames } from "./provider-fields.tsx";

type ProviderPageProps = {
	/** Null: it is not there yet. */
	provider: { id: string; slug: string; name: string } | null;
	/** Made with the form. */
	newId?: string;
	seen?: string;
	typed: Typed;
	answer: SetupAnswer | undefined;
};

export function ProviderPage({ provider, newId, answer, ...shown }: ProviderPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const words = useErrorTexts(answer?.errors ?? {});
	const { typed, seen } = answer ?? shown;
	const address = provider ? `/admin/providers/${provider.id}` : "/admin/providers/new";
	return (
		<AdminFrame
			title={provider ? <Bdi>{provider.name}</Bdi> : t("providers.add")}
			back={{ path: "/admin/providers", label: t("providers.title") }}
			errors={words}
			switcher={{ formId: "provider", action: address, method: "post" }}
		>
			<ChangedNotice answer={answer} fields={useProviderFieldNames()} />
			<form
				id="provider"
				method="post"
				action={href(address)}
				noValidate
				className="stack-l measure"
			>
				{newId !== undefined && <HiddenField name="id" value={typed.id?.[0] ?? newId} />}
				{provider && seen !== undefined && <HiddenField name="seen" value={seen} />}
				<ProviderFields typed={typed} words={words} />
				<Button>{t("save")}</Button>
			</form>
			{provider && <Leaving slug={provider.slug} />}
		</AdminFrame>
	);
}

/** Done by who runs the server: it takes everything with it. */
function Leaving({ slug }: { slug: string }) {
	const { t } = useTranslation("admin");
	return (
		<section className="part stack">
			<h2>{t("providers.leaving")}</h2>
			<p>{t("providers.leavingHow")}</p>
			<p>
				<code dir="ltr" lang="en">
					{`npm run admin -- provider-data ${slug}`}
				</code>
			</p>
		</section>
	);
}
