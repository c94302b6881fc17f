// The parts of Kubernetes' objects that the tests look at.

export type Labels = Readonly<Record<string, string>>;

export type Probe = { readonly httpGet: { readonly path: string; readonly port: string }; readonly periodSeconds: number; readonly failureThreshold: number };

export type Container = {
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: Readonly<Record<string, unknown>> }[];
  readonly envFrom?: readonly { readonly configMapRef?: { readonly name: string }; readonly secretRef?: { readonly name: string } }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly resources: { readonly requests: Labels; readonly limits: Labels };
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean; readonly subPath?: string }[];
};

export type Volume = {
  readonly name: string;
  readonly secret?: { readonly secretName: string };
  readonly configMap?: { readonly name: string };
  readonly persistentVolumeClaim?: { readonly claimName: string };
};

export type Pod = {
  readonly serviceAccountName: string;
  readonly automountServiceAccountToken: boolean;
  readonly enableServiceLinks: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly restartPolicy?: string;
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly topologySpreadConstraints?: readonly { readonly topologyKey: string; readonly labelSelector: Selector }[];
  readonly initContainers?: readonly Container[];
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
};

export type Selector = {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values: readonly string[] }[];
};

export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Labels };
  readonly data?: Labels;
  readonly spec?: Readonly<Record<string, unknown>>;
};

type PodTemplate = { readonly metadata: { readonly labels: Labels }; readonly spec: Pod };

/** What starts pods, with one of them. */
export type Workload = { readonly name: string; readonly kind: string; readonly labels: Labels; readonly pod: Pod; readonly container: Container };

/** Every Deployment, Job and CronJob, each of which has one container. */
export const workloadsOf = (manifests: readonly Manifest[]): readonly Workload[] =>
  manifests.flatMap(({ kind, metadata: { name }, spec }) => {
    if (!['Deployment', 'Job', 'CronJob', 'StatefulSet', 'DaemonSet'].includes(kind)) return [];
    const { jobTemplate } = spec as { jobTemplate?: { spec: object } };
    const { template } = (jobTemplate?.spec ?? spec) as { template: PodTemplate };
    const [container, ...others] = [...(template.spec.initContainers ?? []), ...template.spec.containers];
    if (container === undefined || others.length > 0) throw new Error(`${kind} ${name} has not one container`);
    return [{ name, kind, labels: template.metadata.labels, pod: template.spec, container }];
  });

export const matches = ({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean =>
  Object.entries(matchLabels).every(([name, value]) => labels[name] === value) &&
  matchExpressions.every(({ key, operator, values }) => {
    if (operator !== 'In') throw new Error(`the tests do not know the operator ${operator}`);
    return values.includes(labels[key] ?? '');
  });
