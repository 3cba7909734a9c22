import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ChangedNotice, type NamedField } from "#app/pilots/changed-notice.tsx";
import type { Typed } from "#app/pilots/pilot-form.ts";
import type { SetupAnswer } from "#app/pilots/setup-answer.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { Status } from "#app/ui/status.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { LONGEST_NAME, PROVIDER_KINDS } from "./provider-form.ts";
import type { ListedProvider } from "./providers.server.ts";

type ProvidersPageProps = { providers: readonly ListedProvider[]; done: string | null };

export function ProvidersPage({ providers, done }: ProvidersPageProps) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const href = useHref();
	return (
		<AdminFrame title={t("providers.title")} done={done}>
			<div className="actions">
				<ButtonLink href={href("/admin/providers/new")} picto="school">
					{t("providers.add")}
				</ButtonLink>
			</div>
			{providers.length === 0 ? (
				<p>{t("providers.none")}</p>
			) : (
				<DataTable
					caption={t("providers.title")}
					captionHidden
					rowHeader="name"
					columns={[
						{ key: "name", label: t("providers.name") },
						{ key: "classes", label: t("providers.classes"), numeric: true },
						{ key: "staff", label: t("providers.staff") },
					]}
					rows={providers.map((provider) => ({
						name: <Name provider={provider} />,
						classes: formatNumber(provider.classes, language),
						staff: <Staff staff={provider.staff} />,
					}))}
				/>
			)}
		</AdminFrame>
	);
}

function Name({ provider: { id, name, kind, ukprn } }: { provider: ListedProvider }) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<span className="cell-lines">
			<a className="target" href={href(`/admin/providers/${id}`)}>
				<Bdi>{name}</Bdi>
			</a>
			<span className="small soft">{t(`providers.kinds.${kind}`)}</span>
			{ukprn && <bdi className="small soft">{t("providers.ukprnIs", { ukprn })}</bdi>}
		</span>
	);
}

function Staff({ staff }: Pick<ListedProvider, "staff">) {
	const { t } = useTranslation(["admin", "people"]);
	const { language } = usePage();
	const isCoordinated = staff.some(({ role }) => role === "coordinator");
	return (
		<ul className="stack-s">
			{!isCoordinated && (
				<li>
					<Status tone="warn">{t("providers.uncoordinated")}</Status>
				</li>
			)}
			{staff.map(({ role, count }) => (
				<li key={role}>
					{t("providers.counted", {
						role: t(`people:role.${role}`),
						number: formatNumber(count, language),
					})}
				</li>
			))}
		</ul>
	);
}

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
			<ChangedNotice answer={answer} fields={useNamedFields()} />
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

function useNamedFields(): NamedField[] {
	const { t } = useTranslation("admin");
	const kind = (value: string) => {
		const known = PROVIDER_KINDS.find((one) => one === value);
		return known ? t(`providers.kinds.${known}`) : value;
	};
	return [
		{ name: "name", label: t("providers.name") },
		{ name: "kind", label: t("providers.kind"), say: kind },
		{ name: "ukprn", label: t("providers.ukprn") },
		{ name: "email", label: t("providers.email") },
		{ name: "phone", label: t("providers.phone") },
	];
}

type FieldsProps = { typed: Typed; words: Record<string, string> };

function ProviderFields({ typed, words }: FieldsProps) {
	const { t } = useTranslation("admin");
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<>
			<TextField label={t("providers.name")} maxLength={LONGEST_NAME} {...field("name")} />
			<Choices
				type="radio"
				name="kind"
				legend={t("providers.kind")}
				selected={typed.kind ?? []}
				error={words.kind}
				options={PROVIDER_KINDS.map((value) => ({ value, label: t(`providers.kinds.${value}`) }))}
			/>
			<TextField
				label={t("providers.ukprn")}
				hint={t("providers.ukprnHint")}
				inputMode="numeric"
				width="short"
				dir="ltr"
				maxLength={12}
				{...field("ukprn")}
			/>
			<TextField type="email" label={t("providers.email")} {...field("email")} />
			<TextField type="tel" label={t("providers.phone")} width="medium" {...field("phone")} />
		</>
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
