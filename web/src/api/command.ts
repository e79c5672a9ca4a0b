import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { newIdempotencyKey } from './client';

export interface CommandOptions<I, O> {
  /// Does the work; `key` is to be passed as `idempotencyKey`.
  run: (input: I, key: string) => Promise<O>;
  /// Lists and entities that are out of date afterwards.
  refresh?: readonly QueryKey[];
  onDone?: (result: O, input: I) => void;
}

/// A POST or PUT that the user asked for. The idempotency key belongs to the attempt: the same input sent again after
/// a network loss carries the same key, another input or a new attempt after success carries a new one.
export function useCommand<I, O>({ run, refresh = [], onDone }: CommandOptions<I, O>) {
  const client = useQueryClient();
  const attempt = useRef<{ fingerprint: string; key: string } | null>(null);
  return useMutation<O, Error, I>({
    mutationFn: input => {
      const fingerprint = JSON.stringify(input) ?? '';
      if (attempt.current?.fingerprint !== fingerprint) {
        attempt.current = { fingerprint, key: newIdempotencyKey() };
      }
      return run(input, attempt.current.key);
    },
    onSuccess: async (result, input) => {
      attempt.current = null;
      onDone?.(result, input);
      await Promise.all(refresh.map(queryKey => client.invalidateQueries({ queryKey })));
    },
  });
}
