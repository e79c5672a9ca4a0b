import { QueryClient } from '@tanstack/react-query';
import { connection } from '@/api/connection';
import { NetworkLoss } from '@/api/problem';

/// What was read stays 10 s without asking again; a refusal is not asked twice, a lost network is.
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (count, failure) => failure instanceof NetworkLoss && count < 2,
      retryDelay: 800,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

connection.onBack(() => void queries.invalidateQueries());
