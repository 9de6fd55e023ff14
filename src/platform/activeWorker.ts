/** The registration's active worker, once there is one; rejects when the worker coming up is thrown away. */
export function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (registration.active) return Promise.resolve(registration.active);
  const coming = registration.installing ?? registration.waiting;
  return new Promise((resolve, reject) => {
    if (!coming) return reject(new Error('No worker is coming'));
    const look = () => {
      if (coming.state === 'activated') resolve(coming);
      if (coming.state === 'redundant') reject(new Error('The worker could not save everything'));
    };
    coming.addEventListener('statechange', look);
    look();
  });
}

/** Waits until a worker is installed or thrown away. */
export function settled(coming: ServiceWorker | null): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (coming?.state !== 'installing') resolve();
    };
    coming?.addEventListener('statechange', look);
    look();
  });
}
