import type { ReactNode } from "react";
import type { Switcher } from "#app/ui/language-switcher.tsx";
import type { OpenAccount } from "./accounts.server.ts";
import { AdminFrame } from "./admin-frame.tsx";

type AccountFrameProps = {
	title: string;
	account: Pick<OpenAccount, "id" | "name">;
	children: ReactNode;
	switcher?: Switcher;
	errors?: Record<string, string>;
};

/** A page about one change of an account: says whose. */
export function AccountFrame({ account: { id, name }, children, ...frame }: AccountFrameProps) {
	return (
		<AdminFrame back={{ path: `/admin/accounts/${id}`, label: name }} {...frame}>
			<p className="lead">
				<bdi>{name}</bdi>
			</p>
			{children}
		</AdminFrame>
	);
}
